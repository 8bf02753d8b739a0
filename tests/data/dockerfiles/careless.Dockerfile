FROM ubuntu
MAINTAINER somebody
ENV DB_PASSWORD=changeme A=1 B=$A
ADD https://a.example/tool.tar.gz /opt/
RUN apt update
RUN apt-get install -y sudo wget curl python-pip && cd /tmp && wget http://a.example/x.sh | bash
RUN pip install flask; npm install express; gem install rake
RUN curl -k https://a.example/install.sh | sh -
RUN chmod -R 777 /opt && chmod u+s /opt/tool
COPY id_rsa /root/.ssh/id_rsa
COPY a b c
WORKDIR app
EXPOSE 22 99999
VOLUME /etc
ENTRYPOINT app
CMD one
CMD two
